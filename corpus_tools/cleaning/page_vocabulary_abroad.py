"""The same words in German, French and Spanish, the three together, and in Chinese."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STRONG = _words(
    """
    ablehnen abo abonnement abonnements abonnenten abonner abonnez abonnieren abonné abonnées
    abonnés accepter accueil aceptar acepto akzeptieren anmelden boletines boletín browser
    comentarios commentaire commentaires comparte compartir confidentialité contraseña cookie
    cookies datenschutz datenschutzerklärung descarga descargar donación e-mail-adresse
    einwilligung facebook hauptinhalt herunterladen impressum infolettre instagram kommentar
    kommentare kommentieren leserbrief linkedin mastodon meistgelesen merkliste newsletter
    newsletters nutzungsbedingungen partager partagez passwort podcast podcasts privacidad
    publicités rechazar refuser registrarse registrieren regístrate seitenanfang startseite
    suscribirse suscripción suscriptor suscriptores suscríbase suscríbete síguenos telegram tiktok
    traceur traceurs twitter télécharger téléchargez weiterlesen werbefrei werbung whatsapp
    youtube zustimmen zustimmung
    """
)
OWN = _words(
    """
    ablehne abonnée abstimmen accede acceder acceptez acceso accord accès acepta activar activer
    actualité actualités actus adaptées adresse afficher agrandir aktivieren aktuell aktuelle
    aktuellen alertas alerte alertes alle ami amie amiga amigo amigos amis améliorer analizar
    analyser analysieren analíticas anbieter anciens angebot angebote anhören annonce annonces
    annonceurs anonym ansehen anterior antwort antworte antworten anunciantes anuncios anzeige
    anzeigen anúnciate aplicación apoya apoyar app appareil appli application apps apóyanos
    article articles artikel artículo artículos audience audio ausblenden ausgabe auswahl
    auswahlmöglichkeiten auswählen autores autoriser autorisez autorizar avantages bandeja
    barrierefrei bedienung beitrag beiträge beliebteste bestellen bestätigen bewerten bibliothèque
    bilder bildergalerie bleiben blockiert bloqueado bloqué boîte buscar cadeau cambiar cancelar
    cargando cargar cent cerrar chargement charte choisir choix comentar comentario comentarista
    commenter commentez compte configuración configurar connecter connectez connecté connexion
    consentement consentimiento consentir consulta consultar contenido contenidos contenu contenus
    continuar continuer continúe copiar copier correo crea crear créer cuenta culture daten datos
    deaktivieren decisión deportes desactivar descubra descubre descárgate desktop dienste
    diffuser digital digitalabo diminuer diskussion diskutieren disponible dispositivo don dona
    donar données dons dossier drittanbieter dritter drucken découvrez découvrir déposer déposons
    désactiver e-mail e-paper economía edición eilmeldung einblenden einfache eingebettet
    einloggen einstellungen einverstanden electrónico elegir elija eliminar email empfehlen
    empfehlungen encuesta encuestas engagement enlace enregistrer enregistrez entra entrada entrar
    enviar envoyer envoyez envíe epaper episodio erfahren erforderlich erforderliche ergebnis
    erhalten erneut erreur error escucha escuchar escuche espere essai essayez euro exclusif
    exclusifs exclusiva exclusivo exclusivos exklusiv exklusive experiencia externe externen
    externer faites fehler fermer finalidad finalidades finalité finalités fines folge folgen
    folgeseite fonctionnels fonctionnement freunde funktion funktionen galerie gast gelesen
    gelöscht gerät geräte geschlossen gespeichert gestionar gesundheit gratis gratuit gratuita
    gratuite gratuitement gratuito gratuitos guardar guarde gutschein gäste gérer gérez hazte
    hemeroteca hier hilfreich hören identifiant ilimitada ilimitado illimité illimitée imprimer
    imprimir informationen informiert infos inhalt inhalte inhalten iniciar inicio inscription
    inscrire inscrit inscrivez interesar interessant interessieren internacional international
    inténtalo inténtelo invité jahresabo jederzeit jetzt journal journalismus kiosque klick
    klicken komfort konto kostenlos kostenlose kostenlosen kultur kündbar kündigen langue
    laufenden lautstärke lea lecteur lecteurs lector lectores lectrices lecture lee leer leichte
    lesen leser leserinnen lesern lesezeichen lesezeit letra lettre leyendo leídas leído leídos
    lien lire lisez login lus lädt límites mail masquer medir mehr meinung meinungen mejorar
    melden membre membres mensual menu menü merken mes mesure mesurer mitdiskutieren mitglied
    mitglieder mitzudiskutieren mobil mobile moderación moderados modérateur modération modérés
    monat monate monaten monatlich monde mostrar muet más nachrichten navegación navegador
    navegando navigateur navigation navigieren necesaria necesarias netiquette neueste normas
    noter notez noticia noticias notificaciones notifications notwendig notwendige nutzen nutzer
    nutzung nächste nächster nécessaire nécessaires ocultar oferta offre offres offrez offrir
    opina opine opiniones opinión pagar page pago panorama pantalla paramètres paramétrer
    parrainer partenaires participación participar participe partner passer passwörter patienter
    pausar periodismo permita permitir personales personalisieren personalisierte personalizada
    personenbezogene personenbezogenen personnaliser personnalisé personnalisées personnelles
    plein police politik política populaires portada postfach preferencias premier premiers
    première prestataires primera primero privée probeabo probemonat profiter profitez propias
    prueba précédent précédente préférences próximo pseudonyme publicado publicados publicidad
    publicitaire publicitarios publicité publier pur push página páginas quotidien recevez
    recevoir rechace rechaza recherche rechercher reciba recibe recibir redacción redaktion redes
    refusez regarder regeln registrierung registro reise relacionadas relacionado relacionados
    reproducir respectons respetamos responder responsabilidad ressort ressorts resultados retour
    rubriken rubrique rubriques rätsel réaction réactions réagir récents rédaction réessayer
    réessayez répondre réponse réserver réservé réservée réservés résilier résultats schlagzeilen
    schließen schreiben schriftgröße sciences secciones sección seguir seite selecciona
    seleccionar semaine semaines senden services sesión siga signalement signaler sigue siguiente
    silenciar site sitio socia sociales socio socios son sondage sondages sortieren sous-titres
    soutenez soutenir soutien speichern spende spenden sport sports sprache springen statistik
    stimmen stocker stumm suche suchen suite suivant suivante suivez suivre sujet tage taille
    tamaño tarif technisch tecnologías teilen tema temas terceros terminal test testen testez
    texto thema themen thème tiers tracker tracking trier täglich técnicas umfrage unterstützen
    unterstützung untertitel usamos uso usuario usuarios utile utilisons utilizamos validation
    valide valider validez valora valorar ventajas verarbeiten verarbeitung verbessern verfügbar
    vergessen vergrößern verkleinern verpassen verschicken versenden version versuchen verwalten
    verwaltung verwenden verwendet verwendung veuillez vida video videos vidéos vie visitas voir
    vollbild volver vorherige vorheriger vorlesen vorteile vota votez vídeo vídeos wahl web
    webseite website weiter weiterleiten werben widerrufen wirtschaft wissen wissenschaft woche
    wochen wöchentlich zugang zugreifen zugriff zurück zweck zwecke älteste économie écouter
    écoutez écran édition épisode öffnen últimas útil übersicht überspringen
    """
)
EMPTY = _words(
    """
    a ab abajo aber afin ahora al allen alles als am an antes aquí arriba au auch auf aus aussi
    aux avec avez avoir avons bas bei bereits bien bis bitte c cada ce celui ces cet cette ceux
    chez cinco cinq comme como con cuando cuatro d damit danach dann dans darf das dass dazu de
    dein deine deinen deiner del dem den der des desde después deux dich die diese diesem diesen
    dieser dieses diez dir dix donde dont dos drei du durch déjà dürfen e ein eine einem einen
    einer eines eins el elle en encore entre erste ersten es esa ese est esta estar estas este
    esto estos está et euch eure eurem faire fois fünf für ganz gerade ha haben han hasta hat haut
    hay haz hora ich ici ihnen ihr ihre ihrem ihren ihrer il im in ir ist j jamais je kann kein
    keine keinen können könnte könnten l la lang las lassen le les leur leurs lo lors los luego
    lui m ma mais mal man mein meine mejor mi mieux mis mit moins mon mot muy möchte möchten n
    nach ne nicht nichts nie no noch nos notre nous nuestra nuestras nuestro nuestros nueva nuevas
    nuevo nuevos nunca nur o ob oben oder ohne on ont ou où par para pas passe pero peu peut plus
    pour pouvez pro puede puedes puis qu quatre que qui quien quoi reste s sa sans savoir schon se
    sea sean sechs sehr seit selon ser ses si sich sie siempre sin sind so sobre sont sous soyez
    su sur sus sí t ta también tan tanto tard te tes toda todas todo todos ton toujours tous tout
    toute toutes tres trois très tu tus tôt u um un unas und une unos uns unser unsere unserem
    unseren unserer unter usted ustedes va ve vier von vor vos votre vous was wenn werden wie will
    wir wird wollen y ya zehn zu zum zur zwei à également été êtes être über
    """
)
READER = _words(
    """
    dein deine deinen dich dir du ihnen ihr ihre ihrem ihren ihrer le nos notre nous nuestra
    nuestras nuestro nuestros sie su sus ta te tes ton tu tus uns unser unsere unserem unseren
    unserer usted ustedes vos votre vous wir
    """
)
# Chinese puts no space between its words.
CHINESE = _words(
    """
    一键 上一篇 上一页 上传 下一篇 下一页 下载 下载量 专题 个人信息 个性化 主页 举报 二维码 互动
    人 仅 付费 优惠 优惠券 会员 位置 体育 体验 使用 保存 倍速 允许 免登录 免费 全屏 全文 全部评论
    公众号 共 关于我们 关怀版 关注 关闭 内容 写评论 军事 分享 切换 列表 刷新 剩余 加载 协议 原文
    参与 友情链接 反馈 发表 发言 同意 同步 听新闻 回复 回顾 国内 国际 图片 图集 垃圾 复制 夜间
    失败 好友 娱乐 字体 字号 安装 定位 客户端 密码 导航 小程序 尾页 屏蔽 展开 已有 帮助 常见问题
    广告 延伸 开启 开通 弹幕 当前 往期 微信 微信好友 微信扫码 微博 快手 意见 手机 手机版 打印 打赏
    扫一扫 扫描 扫码 投票 抖音 抢沙发 报名 拒绝 排行 排行榜 接受 推荐 推送 提交 提醒 搜索 播报
    播放 支持 收听 收藏 收藏夹 收起 改善 改进 政策 文明 文章 新闻 无障碍 日夜 时政 昵称 暂停 暂无
    更佳 更多 最新 最热 朋友 朋友圈 朗读 末页 本站 本网 本网站 权限 条款 查看 栏目 楼 楼主 模式 次
    正在 正文 此处 沙发 注册 活动 浏览 浏览器 海报 清晰度 清除 点击 点赞 热搜 热点 热评 热门
    热门评论 版本 版权 猜你喜欢 理性 用户 用户名 电子报 电脑版 留言 登录 登陆 目录 直播 相关 看法
    社会 科技 移动端 空间 立即 站内 站点 第 第一时间 第三方 简体 精彩 繁体 纠错 继续 缓存 网友
    网站 网站地图 网页 联系我们 英文 获取 表示 要闻 观点 视频 解锁 订阅 讨论 设置 评论 识别 试听
    试用 试读 语言 调查 财经 账号 购买 资讯 赞赏 跟帖 跳转 跳过 转发 转载 输入 返回 这里 适老化
    通知 通知权限 邀请 邮件 邮箱 重试 链接 长按 阅读 阅读数 阅读量 隐私 音量 音频 页 页面 顶部
    频道 首月 首页 马上 验证码
    """
)
CHINESE_EMPTY = _words(
    """
    一 上 下 不 与 个 中 为 也 了 从 你 你的 先 全部 再 到 去 及 可 可以 后 和 在 大 如 将 小 就
    已 并 您 您的 我 我们 我的 或 所有 把 是 更 有 本 条 来 此 没有 用 由 的 看 给 至 让 该 请 起
    还 都 需
    """
)
