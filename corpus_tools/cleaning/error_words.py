"""Words of pages that stand where an article should: errors, gates, walls against programs.

In small letters. A star stands for any ending; an underscore for white space.
"""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.split()))


# What a page says of itself and that nobody else says: an error, a gate.
VERDICTS = _words(
    """
    404_not_found page_not_found not_found 404 error_404 404_error http_404 403_forbidden forbidden
    access_denied access_to_this_page_has_been_denied just_a_moment attention_required bad_gateway
    are_you_a_robot are_you_human you_are_a_human you_are_human you're_human you_are_not_a_robot
    you're_not_a_robot not_a_bot i'm_not_a_robot verify_you're_a_human security_check captcha*
    you_have_been_blocked you've_been_blocked checking_your_browser checking_if_the_site
    unusual_traffic enable_javascript enable_js javascript_is_disabled javascript_is_required
    javascript_is_not_enabled requires_javascript turn_on_javascript internal_server_error
    service_unavailable temporarily_unavailable gateway_timeout gateway_time-out
    connection_timed_out request_timed_out too_many_requests unavailable_for_legal_reasons
    site_can't_be_reached you_must_be_logged_in requested_url bad_request unauthorized
    browser_is_not_supported unsupported_browser ddos_protection ray_id you_don't_have_permission
    you_do_not_have_permission down_for_maintenance under_maintenance page_isn't_available
    seite_nicht_gefunden zugriff_verweigert aktivieren_sie_javascript javascript_aktivieren
    kein_roboter kein_bot sicherheitsprüfung page_introuvable page_non_trouvée accès_refusé
    accès_interdit activer_javascript activez_javascript pas_un_robot página_no_encontrada
    acceso_denegado activar_javascript habilita_javascript habilite_javascript no_es_un_robot
    no_eres_un_robot página_não_encontrada acesso_negado habilite_o_javascript ative_o_javascript
    não_é_um_robô pagina_non_trovata accesso_negato abilita_javascript non_sei_un_robot
    pagina_niet_gevonden toegang_geweigerd schakel_javascript geen_robot strona_nie_istnieje
    nie_znaleziono_strony odmowa_dostępu brak_dostępu włącz_javascript страница_не_найдена
    доступ_запрещ* доступ_ограничен включите_javascript не_робот сторінку_не_знайдено
    доступ_заборонено увімкніть_javascript sayfa_bulunamadı erişim_engellendi robot_olmadığınızı
    sidan_kunde_inte_hittas sidan_hittades_inte siden_ble_ikke_funnet siden_blev_ikke_fundet
    siden_kunne_ikke_findes åtkomst_nekad adgang_nægtet sivua_ei_löyt* stránka_nenalezena
    přístup_odepřen pagina_nu_a_fost_găsită az_oldal_nem_található η_σελίδα_δεν_βρέθηκε
    halaman_tidak_ditemukan akses_ditolak không_tìm_thấy_trang truy_cập_bị_từ_chối
    페이지를_찾을_수_없* 접근이_거부* 존재하지_않는_페이지 로봇이_아닙니다 الصفحة_غير_موجودة
    تم_رفض_الوصول لست_روبوت صفحه_پیدا_نشد הדף_לא_נמצא पेज_नहीं_मिला पृष्ठ_नहीं_मिला
    request_unsuccessful incident_id database_connection 410_gone account_has_been_suspended
    account_suspended enable_cookies something_went_wrong page_does_not_load unusual_activity
    access_to_this_site_has_been_limited rate_limit* session_has_expired one_more_step
    sicherheit_ihrer_verbindung etwas_schiefgelaufen fehler_404 erreur_404 algo_ha_salido_mal
    algo_salió_mal algo_deu_errado qualcosa_è_andato_storto quelque_chose_s'est_mal_passé
    er_ging_iets_mis er_is_iets_misgegaan coś_poszło_nie_tak ошибка_404 что-то_пошло_не_так
    помилка_404 bir_şeyler_ters_gitti något_gick_fel noe_gikk_galt noget_gik_galt hata_404
    jotain_meni_pieleen lỗi_404 terjadi_kesalahan konnte_nicht_gefunden_werden
    """
)
# Two of a kind make a verdict: what is missing, and that it is.
THINGS = _words(
    """
    page* webpage* article* story post url* link* site website* content* document file* resource
    address video server location host
    seite seiten artikel beitrag inhalt* adresse webseite website dokument link
    article page contenu adresse lien site ressource
    página artículo contenido dirección enlace sitio noticia
    página artigo conteúdo endereço matéria notícia
    pagina articolo contenuto indirizzo risorsa
    pagina artikel inhoud adres bericht
    stron* artykuł* adres* treść
    страниц* стать* материал* адрес* ссылк* сторінк* статт* матеріал*
    sayfa* makale* içerik* haber* adres* sidan sidan artikeln innehållet siden sivu* artikkeli*
    stránk* článek obsah oldal cikk σελίδα άρθρο
    halaman artikel konten trang bài_viết nội_dung
    페이지* 기사* 게시물* 주소* 콘텐츠* الصفحة صفحة المقال المحتوى الرابط صفحه مطلب הדף הכתבה पेज
    पृष्ठ
    """
)
FAULTS = _words(
    """
    not_found nothing_was_found can't_be_found cannot_be_found could_not_be_found can't_find
    couldn't_find cannot_find isn't_available not_available no_longer_available no_longer_exist*
    doesn't_exist does_not_exist not_exist unavailable has_been_removed have_been_removed
    has_been_deleted been_deleted has_moved been_moved might_have_moved may_have_moved has_expired
    have_expired been_withdrawn been_taken_down has_not_stored can't_be_reached
    unable_to_access cannot_grant cannot_be_displayed can't_be_displayed not_accessible
    nicht_gefunden existiert_leider_nicht existiert_nicht nicht_mehr_verfügbar nicht_verfügbar
    nicht_erreichbar gelöscht verschoben entfernt
    introuvable n'existe_pas n'existe_plus n'est_plus_disponible n'est_pas_disponible déplacée
    supprimé* indisponible
    no_encontrada no_existe ya_no_está_disponible no_está_disponible eliminad* no_disponible
    não_encontrada não_existe removid* não_está_mais_disponível indisponível
    non_trovata non_esiste spostata rimoss* non_è_disponibile non_è_più_disponibile
    niet_gevonden bestaat_niet niet_beschikbaar verplaatst verwijderd
    nie_istnieje usunięt* niedostępn* przeniesion*
    не_найден* не_существует удален* удалён* недоступ* перемещ* не_знайден* не_існує видален*
    bulunamadı kaldırıl* silin* inte_hittas finns_inte flyttats borttagen findes_ikke finnes_ikke
    fjernet ei_löydy poistettu neexistuje nenalezen* odstraněn* nem_található nem_létezik
    δεν_βρέθηκε δεν_υπάρχει
    tidak_ditemukan dihapus tidak_tersedia không_tồn_tại bị_xóa không_tìm_thấy
    찾을_수_없* 삭제* 존재하지_않* غير_موجود* حذف* غير_متاح* پیدا_نشد לא_נמצא* הוסר नहीं_मिला हटा
    couldn't_be_found could_not_find hasn't_been_found no_longer_here never_existed couldn't_load
    failed_to_load nicht_finden gefunden_werden nicht_geladen nicht_aufgerufen n'a_pas_été_trouvé*
    n'a_jamais_existé retiré* no_se_encuentra no_se_ha_encontrado no_hemos_encontrado no_encontramos
    não_foi_encontrad* não_encontramos non_è_stat* non_abbiamo_trovato kunnen_wij_niet
    kunnen_we_niet kon_niet_worden_gevonden nie_została_znalezion* nie_mogliśmy_znaleźć была_удалена
    не_удалось_найти страницы_нет kunde_inte kunne_ikke ikke_tilgjengelig ikke_fundet ikke_funnet
    ei_löytynyt
    """
)
# What else such pages say.
OTHERS = _words(
    """
    access accessing account action* activity address* administrator* again allow* anti-virus app
    application archive* attack* attempt* automat* author back become below block* blocker* bot bots
    bottom box browse* browser* button* cannot certain check* choose clear click* code cohost come
    command complet* confirm* connect* contact cookie* correct* countr* create data deleted denied
    desired
    detail* detect* device disable* display* displayed double-check down economic email enable*
    encounter*
    enter* error* europe* exist* expire* explore extension* fail* firewall firefox followed follow
    front found go gone grant* help hold home homepage hrm human* incident inconvenience incorrect*
    information initial inquiries instead internal ip issue* javascript js key know latest later
    least legal limited link* load* loading location log logged login longer look* looking lost
    maintenance malformed malicious maybe menu message minutes mistyped moment* move* moved need
    network newest not nothing offline online oops ops options origin originally out outdated
    overloaded owner owner page password patience performed permission* permitted phrase place*
    please
    policy possibl* press previous private problem* proceed* process prove provide publisher
    question* ready reach* reason* receiv* recommend* redirect* refer reference refresh* reload*
    region remain remove* removed report* request* requested require* resolve* resource* resourc*
    respond* response restrict* retry return* review* right robot* save* saved screen search*
    searching seconds secure* security see seem* seems send sent server* service* session set shared
    shortly sign site* solution solv* something sorry sql status stored submit* suggest* support*
    suspicious system* thank team temporar* term* terms time timed top traffic trigger* troubl* try
    trying
    turn type* typed typo uh-oh unable unavailable understand undergoing unfortunately unknown
    unsupported unusual update* upgrade* user user* username using valid verif* version* view*
    visit*
    vpn wait* web website* webmaster went while whoops withdrawn working wrong
    aufgerufen* angefordert* gewünschte* gesucht* adresse anmelden aktiv* bitte blocker* eingabe
    entschuldigung fehler* fehlercode ungültig kehren leider link* melden möglicherweise nutzen
    prüfen startseite suche suchen suchfunktion überprüfen unsere* versuchen verwenden zurück
    zugreifen zuzugreifen zugang zugriff berechtigung browser browsers roboter mensch bestätigen
    erneut später laden
    cherch* recherch* accueil retour* revenir vérifi* désolé* oups navigateur moteur utiliser
    veuillez activer désactiver bloqueur publicité robot* erreur demand* déplac* réessay* plus_tard
    accéder autorisation lien* trouv* humain saisi* peut-être
    busca* buscar comprueb* dirección inicio lamentamos lo_sentimos navegador permiso portada
    puede* solicitad* vuelv* volver verifi* intente intenta acceder administrador contacto error
    desculp* procura* voltar volte inicial faça busca navegador página verifique tente novamente
    dispiace richiest* cerc* torna* ricerca prova riprova verific* errore permesso accedere
    helaas zoekt zoeken zoekfunctie ga_terug homepage terug probeer opnieuw controleer fout
    przepraszamy szukasz szukan* wróć główn* wyszukiwark* przeglądar* błąd spróbuj sprawdź
    сожалению извините запрашиваем* запрошенн* вернитесь вернуться главн* проверьте адрес* поиск*
    браузер* обновите подтверд* пожалуйста ошибка робот* ищете жаль шукаєте поверніться головн*
    üzgünüz aradığınız dön* ana arama* tarayıcı* lütfen hata doğrula* yap*
    tyvärr söker sökfunktionen startsidan gå använd desværre leder forsiden søg* prøv beklager
    valitettavasti etsimä* etusivu* hak* bohužel hledan* hlavní zkuste sajnáljuk keresett
    λυπούμαστε αναζητ* αρχική
    maaf cari beranda kembali dihapus xin_lỗi tìm_kiếm tìm quay_lại trang_chủ vui_lòng
    요청하신 요청* 변경* 홈으로 홈 돌아가기 죄송합니다 확인* 이동* 다시 주소가 입력*
    عذرا عذراً تبحث حذفها العودة الرئيسية البحث يرجى الخطأ خطأ عفوا متاسفانه
    מצטערים חיפוש खेद खोज
    agencies article* believe broken close connecti* customer database day days denying directory
    establish* extension* failure file files forbid forwarding frequently gateway gone hosting hosts
    incident isp likely names newer newest older pause provider proxy prompt protection refreshing
    renam* resubmit robots script scripts signed slow spam stories suspended suspicious temporary
    tool tools twice unsuccessful videos wifi zone
    ups schiefgelaufen versuch* noch_einmal gehen verbindung sicherheit sekund* moment augenblick
    dauern einige geduld warten hoppla kontaktieren support problem* netzwerk verdächtig*
    ungewöhnlich* datenverkehr anfrage* gesperrt lädt neu geladen verschoben veraltet
    oups patienter instant quelques secondes connexion sécurité trafic inhabituel requête* bloqué*
    contacter assistance rubrique existé supprimé* malheureusement attendre rechargez
    vaya algo salido mal buscador prueba portada momento espere segundos conexión seguridad tráfico
    inusual solicitud* bloquead* contacte enlace* borrad* caducad* recarg* lamentablemente algo
    errado aguarde conexão segurança tráfego incomum bloqueado oops atendere connessione sicurezza
    bloccat* purtroppo qualcosa storto
    oeps iets misgegaan mis even_geduld verbinding beveiliging geblokkeerd ups coś poszło tak adres
    proszę czekać połączeni* bezpieczeńst* zablokowan* ой упс что-то пошло подождите соединени*
    безопасност* заблокирован* ошиблись возможно адресе такой такая зачекайте bekleyin bağlantı
    güvenlik engellen* vänta anslutning* säkerhet blockera* noe noget galt fel vent vennligst
    tilkobling
    """
)
# Words that say nothing: they count neither for such a page nor against it.
EMPTY = _words(
    """
    a about after all an and any are as at be because been before being both but by can could did do
    does doing don't either else for from had happen happened happens has have here how i if in into
    is isn't it it's its itself i'm just let like made make many may might more most much must my no
    nor of off on one only or other our over own perhaps really same several several shall should
    some somewhere such than that that's the their them then there these they this those through to
    too under until up us very was way we we'd we'll we're we've were what when where whether which
    who why will with without would yet you you'll you're you've your yours yourself
    auf bei bin das dass dem den der des die diese* dieser durch ein eine einen einer keine haben
    sind er es für hat
    hier ich ihnen ihr ihre ihrem ihren im in ist kann können mehr mit möchten muss nach nicht noch
    nur ob oder sein sie sind so um und uns von was weil wenn werden wie wir wird wurde zu zum zur
    au aux avec avez ce cet cette dans de des du elle en est et été il ils je la le les
    leur mais ne nous n'êtes ou où par pas plus pour pouvez que qui sa se si son sont sur
    un une vers votre vos vous y à êtes
    al algo como con cual de del e el ella ellos en es esta este está esto ha la las le lo los más
    mi no nos nuestr* o para pero por que se ser si sido son su sus te tiene trat* tu un una usted y
    ya cree
    ao aos as com da das do dos e em essa este está foi mais na nas não nem no nos o os ou ou para
    pela pelo por que se ser seu sua um uma você
    che ci con da dei del della di è essere gli ha hai i il in la le lo ma nel nella non o per più
    se sei si sono stata stato su tua tuo un una uno
    aan bij dat de deze die dit een en er het hij in is je kan maar meer met naar niet of om ons op
    te u uw van voor we wij
    nie się z ze w we i lub albo która którego której został została do na ta ten to jest
    и или в во на не что чтобы была был были было вами вы вас вашем ваш с по к это эта этот
    які яку що або ви ваш та у й був була
    ve veya bir bu olabilir için da de ile
    som en ett och eller har är att det den inte på till längre du att och eller er ikke har som det
    den til på du vi
    yang anda atau telah ini itu ke dan untuk bạn hoặc đã này và
    التي الذي أو من إلى في على عنها هذه هذا تم لا
    einmal etwas ersten a as aucun aucune ayant eu jamais cette hemos estabas estás estoy ha había
    hay nada hanno stiamo abbiamo worden zijn hebben bylo być może lub нет есть мы возможно вероятно
    """
)
# The same for scripts without spaces between words: pieces of text.
UNSPACED_VERDICTS = _words(
    """
    页面不存在 页面未找到 找不到页面 网页不存在 無法找到頁面 找不到頁面 頁面不存在 您访问的页面
    你访问的页面 该页面已
    该文章已被删除 文章已删除 文章不存在 内容已下线 内容已被删除 此内容因违规 安全验证 人机验证
    访问被拒绝 访问受限
    拒绝访问 请输入验证码 請輸入驗證碼 您要查看的 您的浏览器不支持 请启用javascript 请开启javascript
    ページが見つかりません お探しのページ ページは存在しません アクセスが拒否 アクセスできません
    ロボットではありません javascriptを有効 掲載期間が終了 記事は削除
    ไม่พบหน้า
    内容已被发布者删除 已被发布者删除 已被作者删除 内容不存在 链接已失效 请求过于频繁 系统繁忙
    没有权限访问 访问过于频繁 404エラー ページは見つかりません ページは削除 記事は見つかりません
    アクセスが集中
    """
)
UNSPACED_OTHERS = _words(
    """
    抱歉 很抱歉 对不起 對不起 访问 訪問 页面 頁面 网页 網頁 文章 内容 不存在 删除 刪除 已被 检查
    檢查 网址 網址 是否
    正确 正確 返回 首页 首頁 秒后 自动 自動 跳转 检测到 網絡 网络 环境 存在 异常 輸入 输入 验证码
    驗證碼 继续 查看
    下线 请 請 完成 安全 验证 驗證 稍后 重试 刷新 浏览器 瀏覽器 无法 無法 找不到 错误 錯誤 服务器
    伺服器 链接 連結
    点击 點擊 搜索 搜尋 可能 或者 地址 移动 过期 失效 要 后 会 以 中
    お探し ページ 削除 された 変更 可能性 あります 見つかりません トップ 戻る アクセス 一時的 申し訳
    ございません
    ください 記事 期間 終了 サーバー エラー ブラウザ 有効 設定 検索 場合 存在 しません 移動 もしくは
    または
    该内容 发布者 用户 作者 已经 暂时 出错 出错了 系统 繁忙 请求 频繁 权限 没有 登录 注册 扫码
    小程序 微信 链接已 不见 跑丢 エラー 見つかりませんでした 移動 混雑 権限 ログイン 指定 致しました
    """
)
UNSPACED_EMPTY = (
    "的了您你我们在有或被是和与與该此这就将をはがにのでともへかからやしてたいるますませんれら"
)
